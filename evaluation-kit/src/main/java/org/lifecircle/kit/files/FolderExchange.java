package org.lifecircle.kit.files;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.nio.file.Path;
import java.util.Map;

/**
 * Exchanges two folders in one step of the operating system, so that there is no moment in which
 * neither of them stands in the place: {@code renameat2} of Linux, {@code renamex_np} of macOS.
 */
final class FolderExchange {

  /** What Linux calls the working directory in place of an opened folder. */
  private static final int WORKING_DIRECTORY = -100;

  private static final int EXCHANGE = 2;
  private static final Map<String, Object> PATHS_AS_UTF_8 =
      Map.of(Library.OPTION_STRING_ENCODING, "UTF-8");

  private FolderExchange() {}

  /**
   * Exchanges them.
   *
   * @return false when the system or the file system cannot; then nothing has changed
   */
  static boolean exchange(Path one, Path other) {
    try {
      if (Platform.isLinux()) {
        return call("renameat2")
                .invokeInt(
                    new Object[] {
                      WORKING_DIRECTORY,
                      one.toString(),
                      WORKING_DIRECTORY,
                      other.toString(),
                      EXCHANGE
                    })
            == 0;
      }
      if (Platform.isMac()) {
        return call("renamex_np")
                .invokeInt(new Object[] {one.toString(), other.toString(), EXCHANGE})
            == 0;
      }
      return false;
    } catch (LinkageError | RuntimeException e) {
      return false; // an older system, or one that loads no native code: renamed in two steps
    }
  }

  private static Function call(String name) {
    return NativeLibrary.getInstance(Platform.C_LIBRARY_NAME, PATHS_AS_UTF_8).getFunction(name);
  }
}
