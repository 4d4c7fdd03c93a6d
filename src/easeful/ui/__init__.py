"""What is seen. Widgets ask and show; they decide nothing."""
