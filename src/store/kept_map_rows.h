#pragma once

#include <map>
#include <vector>

#include "connection.h"
#include "format.h"
#include "throughline/journey/change.h"
#include "throughline/journey/error.h"
#include "throughline/journey/kept_map.h"

// The table of the maps that reviews keep. As with images, a row is added with the edit that first
// names it, and never changed or removed.

namespace throughline::store {

/// What there is, with the version of each, without reading the maps. Throws Error(input) where a
/// row cannot be one.
[[nodiscard]] std::map<journey::MapHash, int> readKeptMapInfos(Connection& connection);

/// Checked like any input and brought to the present version. Null where there is none. Throws
/// Error(input) where the row is not as it was written.
[[nodiscard]] journey::KeptMaps::Ptr readKeptMap(Connection& connection,
                                                 const journey::MapHash& hash,
                                                 const Format& format);
/// The map that such a text tells. Throws Error(input).
[[nodiscard]] journey::KeptMaps::Ptr keptMapFrom(int version, std::string text,
                                                 const Format& format);

/// Does nothing where it is there already.
void insertKeptMap(Connection& connection, const journey::KeptMap& map);

/// The maps that the changes name and that are held in memory alone: those that go into the file
/// with them.
[[nodiscard]] std::vector<journey::KeptMaps::Ptr> newKeptMaps(const journey::ChangeSet& changes,
                                                              const journey::KeptMaps& maps);

/// What is wrong with rows of the table, each read whole.
[[nodiscard]] std::vector<journey::Error> keptMapFaults(Connection& connection,
                                                        const Format& format);

}  // namespace throughline::store
