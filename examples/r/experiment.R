# Runs an experiment in one line and reads its tidy tables, with base R alone:
# Rscript examples/r/experiment.R RESULT [EXPERIMENT.yaml]

# Runs a command of LifeCircle, such as lifecircle("evaluate", "my-circle", "--out", "report").
lifecircle <- function(...) {
  status <- system2("./lifecircle", shQuote(c(...)))
  if (status != 0) stop("lifecircle ended with status ", status)
}

# The rows of a table; what its columns mean stands in datapackage.json beside it.
table_of <- function(folder, name) {
  read.csv(file.path(folder, name), fileEncoding = "UTF-8", check.names = FALSE)
}

arguments <- commandArgs(trailingOnly = TRUE)
result <- arguments[1]
if (length(arguments) == 2) {
  # What an earlier, killed run has done is not done again.
  lifecircle("experiment", arguments[2], "--out", result)
}

importance <- table_of(result, "importance.csv")
for (i in seq_len(nrow(importance))) {
  with(importance[i, ], cat(scenario, measure, rank, parameter, swing, "\n"))
}

# A row for every point: the numbers of the model, then what came of them.
points <- reshape(
  table_of(result, "points.csv")[c("point", "parameter", "value")],
  idvar = "point", timevar = "parameter", direction = "wide"
)
effects <- reshape(
  table_of(result, "responses.csv")[c("point", "measure", "effectMean")],
  idvar = "point", timevar = "measure", direction = "wide"
)
both <- merge(points, effects, by = "point")
cat(nrow(both), "points, each with", ncol(both) - 1, "numbers\n")
