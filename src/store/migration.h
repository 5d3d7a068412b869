#pragma once

#include "connection.h"
#include "format.h"

namespace throughline::store {

/// Turns a database of the older `version` into one of the format's own, with
/// the same rows. Runs inside the caller's transaction, on a connection whose
/// foreign keys are off; the seal is the caller's.
void migrate(Connection& connection, int version, const Format& format);

/// Makes the views of the format anew, in a file whose views have an earlier text.
void remakeViews(Connection& connection, const Format& format);

/// Runs the schema's statements and sets application_id and user_version.
void makeSchema(Connection& connection, const Format& format);

}  // namespace throughline::store
