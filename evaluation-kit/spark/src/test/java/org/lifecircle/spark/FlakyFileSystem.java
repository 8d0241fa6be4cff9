package org.lifecircle.spark;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.TaskContext;

/**
 * The files of this machine on a disk that fails: the task that ends first cannot close the file
 * that it has written, when all its work is done.
 */
public final class FlakyFileSystem extends RawLocalFileSystem {

  /** The setting that names the file which says that it has failed. */
  static final String MARKER = "lifecircle.flaky.marker";

  static final String MESSAGE = "the disk is full, says the test";

  private static final String SCHEME = "flaky";

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public URI getUri() {
    return URI.create(SCHEME + ":///");
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    FSDataOutputStream out =
        super.create(file, overwrite, bufferSize, replication, blockSize, progress);
    return TaskContext.get() == null ? out : failing(out);
  }

  private FSDataOutputStream failing(OutputStream out) throws IOException {
    java.nio.file.Path marker = java.nio.file.Path.of(getConf().get(MARKER));
    return new FSDataOutputStream(
        new FilterOutputStream(out) {
          @Override
          public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
          }

          @Override
          public void close() throws IOException {
            super.close();
            try {
              Files.createFile(marker);
            } catch (FileAlreadyExistsException e) {
              return; // it has failed once
            }
            throw new IOException(MESSAGE);
          }
        },
        null);
  }
}
