package org.lifecircle.model;

/** The words of this package. */
final class Words {

  static final Phrases PHRASES = Phrases.beside(Words.class, "phrases");

  private Words() {}
}
