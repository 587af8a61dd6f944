"""From bytes to articles: files, directories, standard input and JSON Lines."""
