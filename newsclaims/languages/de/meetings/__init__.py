"""Who met whom: verbs of meeting ("empfing", "traf sich mit") and nouns for meetings ("Treffen zwischen A und B")."""
