#pragma once

#include "connection.h"
#include "seal.h"

namespace throughline::store {

void writeSeal(Connection& connection, const Seal& seal);
/// Throws Error(input) where there is none.
[[nodiscard]] Seal readSeal(Connection& connection);

}  // namespace throughline::store
