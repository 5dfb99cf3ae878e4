"""One file for each rule, in the folder of its family."""
