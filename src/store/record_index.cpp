#include "record_index.h"

#include <string>

namespace throughline::store {

namespace {

// A row may have been altered by hand: what is no list of changes touches nothing.
constexpr const char* kTouchedByRows = R"(
  SELECT json_extract(change.value, '$.kind') AS kind,
         json_extract(change.value, '$.id') AS id, history.seq AS seq
  FROM main.history,
       json_each(CASE WHEN json_valid(history.changes) THEN history.changes ELSE '[]' END)
         AS change
  WHERE change.type = 'object' AND typeof(json_extract(change.value, '$.kind')) = 'text'
    AND typeof(json_extract(change.value, '$.id')) = 'integer')";

}  // namespace

void addToRecordIndex(Connection& connection, std::int64_t seq, const journey::ChangeSet& changes) {
  Query query(connection, "INSERT OR REPLACE INTO history_record (kind, id, seq) VALUES (?, ?, ?)");
  for (const journey::Change& change : changes) {
    query->tryReset();
    query->bind(1, std::string(journey::kindName(change.kind)));
    query->bind(2, change.id);
    query->bind(3, seq);
    query->exec();
  }
}

void fillRecordIndex(Connection& connection) {
  connection.exec(std::string("INSERT OR IGNORE INTO main.history_record (kind, id, seq) "
                              "SELECT kind, id, seq FROM (") +
                  kTouchedByRows + ") ORDER BY kind, id, seq");
}

std::vector<std::int64_t> indexedRows(Connection& connection, const journey::RecordKey& record,
                                      std::size_t most, std::int64_t beforeSeq) {
  Query query(connection,
              "SELECT seq FROM history_record WHERE kind = ? AND id = ? AND seq < ? "
              "ORDER BY seq DESC LIMIT ?");
  query->bind(1, std::string(journey::kindName(record.kind)));
  query->bind(2, record.id);
  query->bind(3, beforeSeq);
  query->bind(4, static_cast<std::int64_t>(most));
  std::vector<std::int64_t> seqs;
  while (query->executeStep()) seqs.push_back(query->getColumn(0).getInt64());
  return seqs;
}

std::vector<LastChange> indexedLastChanges(Connection& connection) {
  Query query(connection,
              "SELECT newest.kind, newest.id, history.at, history.seq, history.who FROM "
              "(SELECT kind, id, max(seq) AS seq FROM history_record GROUP BY kind, id) AS newest "
              "JOIN history ON history.seq = newest.seq");
  std::vector<LastChange> changes;
  while (query->executeStep()) {
    const auto kind = journey::kindNamed(query->getColumn(0).getString());
    if (!kind) continue;
    changes.push_back({{*kind, query->getColumn(1).getInt64()},
                       query->getColumn(2).getString(),
                       query->getColumn(3).getInt64(),
                       query->getColumn(4).getString()});
  }
  return changes;
}

std::vector<std::int64_t> wronglyIndexed(Connection& connection) {
  const std::string rows = std::string("SELECT kind, id, seq FROM (") + kTouchedByRows + ")";
  const std::string index = "SELECT kind, id, seq FROM main.history_record";
  Query query(connection, "SELECT DISTINCT seq FROM (SELECT * FROM (" + rows + " EXCEPT " + index +
                              ") UNION ALL SELECT * FROM (" + index + " EXCEPT " + rows +
                              ")) ORDER BY seq");
  std::vector<std::int64_t> seqs;
  while (query->executeStep()) seqs.push_back(query->getColumn(0).getInt64());
  return seqs;
}

}  // namespace throughline::store
