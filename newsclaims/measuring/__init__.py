"""How good it is: records against gold, and the precision of each rule."""
