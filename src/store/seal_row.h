#pragma once

#include "connection.h"
#include "seal.h"

namespace throughline::store {

/// `changeCounter` is the file's own counter of changes once the seal is committed: where it
/// still is that and the records differ, no program has changed them, but something else has.
void writeSeal(Connection& connection, const Seal& seal, std::int64_t changeCounter);
/// -1 where it is not known.
[[nodiscard]] std::int64_t readSealedCounter(Connection& connection);
/// Throws Error(input) where there is none.
[[nodiscard]] Seal readSeal(Connection& connection);

}  // namespace throughline::store
