package org.lifecircle.desk.phone;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes for phones and what they keep, anew for every time that somebody switches the door on. They
 * follow from a secret of the desk (HMAC-SHA256, RFC 2104), so that nobody can guess them who does
 * not know it. Safe for many threads.
 */
public final class PhoneSecrets {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int CODES = 1_000_000;

  private final SecretKeySpec key;
  private long times;

  /**
   * Codes of one desk.
   *
   * @param secret what nobody can guess, drawn when the desk was opened
   */
  public PhoneSecrets(String secret) {
    key =
        new SecretKeySpec(
            requireNonNull(secret, "secret").getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * For one time.
   *
   * @param code six digits to be typed
   * @param kept what a phone keeps that has given them
   */
  record Drawn(String code, String kept) {}

  /** Those of the next time. */
  synchronized Drawn next() {
    times++;
    long number = Math.floorMod(ByteBuffer.wrap(mac("code")).getLong(), (long) CODES);
    return new Drawn(
        String.format(Locale.ROOT, "%06d", number), HexFormat.of().formatHex(mac("kept")));
  }

  private byte[] mac(String what) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(("phone " + what + " " + times).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
