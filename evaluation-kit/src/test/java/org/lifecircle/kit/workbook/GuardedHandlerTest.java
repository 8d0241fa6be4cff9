package org.lifecircle.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

class GuardedHandlerTest {

  @Test
  void aFaultOfTheReceiverIsKnownAsItsOwn() {
    GuardedHandler guarded =
        new GuardedHandler(
            new DefaultHandler() {
              @Override
              public void startElement(String uri, String local, String name, Attributes a) {
                throw new NullPointerException("our fault");
              }
            });

    NullPointerException thrown =
        catchThrowableOfType(
            NullPointerException.class,
            () -> guarded.startElement("", "c", "c", new AttributesImpl()));

    assertThat(guarded.isFault(thrown)).isTrue();
    assertThat(guarded.isFault(new NullPointerException("the parser's"))).isFalse();
  }

  @Test
  void aDamageThatTheReceiverFindsIsNoFault() {
    GuardedHandler guarded =
        new GuardedHandler(
            new DefaultHandler() {
              @Override
              public void endElement(String uri, String local, String name) throws SAXException {
                throw new SAXException("no such row");
              }
            });

    assertThat(catchThrowableOfType(SAXException.class, () -> guarded.endElement("", "row", "row")))
        .hasMessage("no such row");
  }
}
