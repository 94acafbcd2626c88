"""What a typed answer says to the question that was asked, where no phrase of knowledge/answers_words.yml says it."""
