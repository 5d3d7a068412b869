#include "seal_row.h"

#include "throughline/journey/error.h"
#include "throughline/journey/messages/file.h"

namespace throughline::store {

void writeSeal(Connection& connection, const Seal& seal, std::int64_t changeCounter) {
  Query query(connection,
              "INSERT INTO seal (id, records, record_sum, edits, history_sum, change_counter) "
              "VALUES (1, ?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET records = ?1, "
              "record_sum = ?2, edits = ?3, history_sum = ?4, change_counter = ?5");
  query->bind(1, seal.records);
  query->bind(2, static_cast<std::int64_t>(seal.recordSum));
  query->bind(3, seal.edits);
  query->bind(4, static_cast<std::int64_t>(seal.historySum));
  query->bind(5, changeCounter);
  query->exec();
}

std::int64_t readSealedCounter(Connection& connection) {
  SQLite::Statement query(connection.database(), "SELECT change_counter FROM main.seal");
  return query.executeStep() ? query.getColumn(0).getInt64() : -1;
}

Seal readSeal(Connection& connection) {
  SQLite::Statement query(connection.database(),
                          "SELECT records, record_sum, edits, history_sum FROM main.seal");
  if (!query.executeStep()) {
    throw journey::Error(journey::Blame::input, "seal", journey::messages::sealMissing());
  }
  return {query.getColumn(0).getInt64(), static_cast<std::uint64_t>(query.getColumn(1).getInt64()),
          query.getColumn(2).getInt64(), static_cast<std::uint64_t>(query.getColumn(3).getInt64())};
}

}  // namespace throughline::store
