"""From bytes to articles: files, directories, standard input, JSON Lines and HTML."""
