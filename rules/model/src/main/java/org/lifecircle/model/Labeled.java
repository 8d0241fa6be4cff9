package org.lifecircle.model;

/** A value of a fixed list that readers are shown in words. */
public interface Labeled extends Coded {

  /** What a reader is shown. */
  Text label();
}
