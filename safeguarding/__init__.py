"""What to do and whom to ring: policy and knowledge, free of any framework."""
