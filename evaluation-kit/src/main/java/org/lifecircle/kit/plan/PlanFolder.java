package org.lifecircle.kit.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.model.Language;

/**
 * The folder that a plan leaves behind: the files that {@link Codebook} lists for {@link
 * Codebook#PLAN}. All appear at once, or none.
 */
public final class PlanFolder implements AutoCloseable {

  private final AsideFolder folder;

  private PlanFolder(AsideFolder folder) {
    this.folder = folder;
  }

  /**
   * Makes sure that a plan can be written there.
   *
   * @param place an empty folder, an earlier plan, or nothing yet
   * @throws AsideFolder.OccupiedException when something else stands there
   * @throws IOException when nothing can be written there
   */
  public static PlanFolder open(Path place) throws IOException {
    return new PlanFolder(AsideFolder.open(place, OwnedFiles::of));
  }

  /**
   * Writes everything and moves it into place.
   *
   * @throws IOException when a file cannot be written; then nothing has changed
   */
  public void write(PlanFiles files, Language language) throws IOException {
    files.write(folder.path(), language);
    folder.commit();
  }

  /** Files that were changed by hand and keep their content under these other names. */
  public List<Path> kept() {
    return folder.kept();
  }

  @Override
  public void close() {
    folder.close();
  }
}
