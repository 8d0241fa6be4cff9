package org.lifecircle.desk.phone;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lifecircle.desk.circles.CircleDesk;
import org.lifecircle.desk.circles.DeskFolder;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.RefusedException;
import org.lifecircle.service.http.HttpLimits;
import org.lifecircle.service.http.HttpServer;

/**
 * Takes photos from phones in the same network, for one circle at a time and only while somebody
 * has switched it on. It listens to one address of a private network, lets in who knows the code,
 * and is shut with the desk. Safe for many threads.
 */
public final class PhoneDesk implements AutoCloseable {

  static final Phrases PHRASES = Phrases.beside(PhoneDesk.class, "phrases");

  private static final HttpLimits LIMITS =
      HttpLimits.STANDARD
          .forRequests(16, 4)
          .within(Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofSeconds(2));

  private final CircleDesk circles;
  private final PhoneSecrets secrets;
  private final InstantSource clock;
  private final Supplier<List<InetAddress>> addresses;
  private Optional<Running> running = Optional.empty();

  private record Running(HttpServer server, PhoneGuard guard, PhonePhotos photos, Open open) {}

  /**
   * It is switched on.
   *
   * @param circle the circle that photos go to
   * @param address what somebody types into a phone
   * @param code what it asks for, six digits
   */
  public record Open(String circle, URI address, String code) {}

  /**
   * How it is.
   *
   * @param open empty while it is switched off
   * @param locked whether the code was guessed at, so that it must be switched on anew
   * @param taken how many photos have come
   */
  public record State(Optional<Open> open, boolean locked, int taken) {}

  /**
   * A desk that is switched off.
   *
   * @param circles the circles that photos go to
   * @param secrets the codes
   * @param clock what time it is
   * @param addresses those of this machine that it may listen to
   */
  public PhoneDesk(
      CircleDesk circles,
      PhoneSecrets secrets,
      InstantSource clock,
      Supplier<List<InetAddress>> addresses) {
    this.circles = requireNonNull(circles, "circles");
    this.secrets = requireNonNull(secrets, "secrets");
    this.clock = requireNonNull(clock, "clock");
    this.addresses = requireNonNull(addresses, "addresses");
  }

  /** The addresses that it may listen to, as texts. */
  public List<String> addresses() {
    return addresses.get().stream().map(InetAddress::getHostAddress).toList();
  }

  /** How it is. */
  public synchronized State state() {
    return running
        .map(one -> new State(Optional.of(one.open()), one.guard().locked(), one.photos().taken()))
        .orElseGet(() -> new State(Optional.empty(), false, 0));
  }

  /**
   * Switches it on, with a new code; what was open is shut.
   *
   * @param circle the circle that photos go to
   * @param address one of {@link #addresses()}; the first when empty
   * @throws RefusedException when there is no such circle folder or no such address
   */
  public synchronized Open open(String circle, Optional<String> address) throws IOException {
    shut();
    DeskFolder.Place place = circles.folder().place(circle);
    if (place.workbook()) {
      throw refused("workbook");
    }
    InetAddress own =
        addresses.get().stream()
            .filter(one -> address.isEmpty() || one.getHostAddress().equals(address.get()))
            .findFirst()
            .orElseThrow(() -> refused("network.none"));
    PhoneSecrets.Drawn drawn = secrets.next();
    PhoneGuard guard = new PhoneGuard(drawn.code(), drawn.kept(), own);
    PhonePhotos photos = new PhonePhotos(circles, place, clock);
    HttpServer server =
        HttpServer.start(new PhoneSite(guard, photos), new InetSocketAddress(own, 0), LIMITS);
    guard.servedAt(server.address().getPort());
    Open open = new Open(place.id(), server.address(), drawn.code());
    running = Optional.of(new Running(server, guard, photos, open));
    return open;
  }

  /** Switches it off. */
  public synchronized void shut() {
    running.ifPresent(one -> one.server().close());
    running = Optional.empty();
  }

  @Override
  public void close() {
    shut();
  }

  private static RefusedException refused(String key) {
    return new RefusedException(RefusedException.Reason.UNKNOWN_ID, PHRASES.text(key));
  }
}
