"""Speed, printed as ratios against a peer in the same run. Machines are noisy: nothing here fails on a time."""
