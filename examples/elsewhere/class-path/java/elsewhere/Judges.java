package elsewhere;

import org.lifecircle.standards.Standard;
import org.lifecircle.standards.Standards;

/** Lists the standards, with nothing but the artifacts that were installed. */
final class Judges {
  private Judges() {}

  public static void main(String[] arguments) {
    for (Standard standard : Standards.load().list()) {
      System.out.println(standard.id() + " from " + standard.holdsFrom());
    }
  }
}
