#pragma once

#include <cstdint>
#include <vector>

#include "throughline/journey/edit.h"

// Order among the records of one holder, and removal of a record together with
// what hangs on it; the other intents are made of these.

namespace throughline::journey {

/// Stores the record among those of its kind in its holder, before `before`
/// (an id; 0: at the end). Neighbours are only touched when ranks have run out.
void putBefore(Edit& edit, Record record, std::int64_t before = 0);

/// Several records of one kind and holder, in this order, before `before`.
void putBefore(Edit& edit, std::vector<Record> records, std::int64_t before = 0);

/// Moves a record before another of the same holder (0: to the end).
void moveBefore(Edit& edit, Kind kind, std::int64_t id, std::int64_t before);

/// Removes a record that no other names by a field, and what is on it: much cheaper than
/// removeRecord.
void removeLeaf(Edit& edit, Kind kind, std::int64_t id);
/// Removes the record and everything it holds; references to any of these are
/// emptied, records that mean nothing without them (Field::goesWithTarget) go too.
void removeRecord(Edit& edit, Kind kind, std::int64_t id);
/// The same for several of one kind; the cost of looking for what refers to them is that
/// of one. Ids that are not there are passed over.
void removeRecords(Edit& edit, Kind kind, const std::vector<std::int64_t>& ids);

}  // namespace throughline::journey
