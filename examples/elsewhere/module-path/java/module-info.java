/** A program of modules: it names those of ours that it uses. */
module elsewhere.judge {
  requires org.lifecircle.model;
  requires org.lifecircle.standards;
}
