package org.lifecircle.kit.workbook;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Passes what is parsed on, and remembers an exception that the receiver threw by a fault of its
 * own.
 */
final class GuardedHandler extends DefaultHandler {

  private final DefaultHandler receiver;
  private RuntimeException fault;

  GuardedHandler(DefaultHandler receiver) {
    this.receiver = receiver;
  }

  /** Whether an exception came from the receiver, and not from the parser. */
  boolean isFault(RuntimeException exception) {
    return exception == fault;
  }

  /** A step of the receiver. */
  private interface Step {
    void run() throws SAXException;
  }

  private void pass(Step step) throws SAXException {
    try {
      step.run();
    } catch (RuntimeException e) {
      fault = e;
      throw e;
    }
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    pass(() -> receiver.startElement(uri, local, name, attributes));
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    pass(() -> receiver.endElement(uri, local, name));
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    pass(() -> receiver.characters(characters, start, length));
  }
}
