package org.lifecircle.reports.evidence;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody saw at an outlet.
 *
 * @param outletId the outlet
 * @param photoFile the photo's file as it was named, relative to the folder or workbook; blank when
 *     there is none
 * @param photo the photo; empty when none was named or its file is missing
 * @param date the day of the visit; empty when not known
 * @param inspector who was there; may be blank
 * @param note may be blank
 */
public record Evidence(
    String outletId,
    String photoFile,
    Optional<Photo> photo,
    Optional<LocalDate> date,
    String inspector,
    String note) {

  public Evidence {
    requireNonNull(outletId, "outletId");
    requireNonNull(photoFile, "photoFile");
    requireNonNull(photo, "photo");
    requireNonNull(date, "date");
    requireNonNull(inspector, "inspector");
    requireNonNull(note, "note");
  }
}
