package org.lifecircle.desk.phone;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The private networks that this machine is in, and who is in them. */
public final class PrivateNetworks {

  private PrivateNetworks() {}

  /** The addresses of this machine in private networks (10/8, 172.16/12, 192.168/16). */
  public static List<InetAddress> addresses() {
    List<InetAddress> all = new ArrayList<>();
    try {
      for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        if (one.isUp() && !one.isLoopback() && !one.isPointToPoint()) {
          one.getInterfaceAddresses().stream()
              .map(InterfaceAddress::getAddress)
              .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
              .forEach(all::add);
        }
      }
    } catch (SocketException e) {
      // A machine that does not tell its networks has none for us.
      return List.of();
    }
    return List.copyOf(all);
  }

  /**
   * Whether somebody is in the network of an address of this machine.
   *
   * @param sender an address, never a name
   */
  static boolean together(InetAddress own, String sender) {
    if (!sender.matches("[0-9.]+")) {
      return false;
    }
    try {
      byte[] other = InetAddress.getByName(sender).getAddress();
      byte[] ours = own.getAddress();
      int bits = prefix(own);
      for (int i = 0; i < ours.length; i++) {
        int kept = Math.max(0, Math.min(8, bits - 8 * i));
        int mask = 0xFF << 8 - kept & 0xFF;
        if ((ours[i] & mask) != (other[i] & mask)) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** How many bits of an address name its network; all when that is not known. */
  private static int prefix(InetAddress own) {
    try {
      NetworkInterface network = NetworkInterface.getByInetAddress(own);
      if (network != null) {
        for (InterfaceAddress one : network.getInterfaceAddresses()) {
          if (one.getAddress().equals(own)) {
            return one.getNetworkPrefixLength();
          }
        }
      }
    } catch (SocketException e) {
      // Then nobody else is in it.
    }
    return Integer.SIZE;
  }
}
