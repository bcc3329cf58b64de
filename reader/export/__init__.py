"""The article as data or text: json · markdown · html · text."""
