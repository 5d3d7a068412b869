#include "history_rows.h"

#include <limits>

#include "throughline/exchange/changes_json.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/text.h"

namespace throughline::store {

using journey::Blame;
using journey::Error;
namespace messages = journey::messages;

namespace {

constexpr std::size_t kLongestLabel = 500;

std::string placeOf(std::int64_t seq) { return "history " + std::to_string(seq); }

HistoryRow rowIn(SQLite::Statement& query) {
  return {
      query.getColumn(0).getInt64(),  query.getColumn(1).getString(),
      query.getColumn(2).getString(), query.getColumn(3).getString(),
      query.getColumn(4).getString(), static_cast<std::uint64_t>(query.getColumn(5).getInt64())};
}

void checkText(const std::string& text) {
  const auto length = journey::characterCount(text);
  if (!length || *length > kLongestLabel || journey::hasControlCharacters(text)) {
    throw Error(Blame::input, "", messages::notAShortLine());
  }
}

}  // namespace

HistoryRow makeHistoryRow(std::int64_t seq, const std::string& at, const std::string& who,
                          const journey::Message& label, const journey::ChangeSet& changes) {
  // One less than the limit: what is cut ends in an ellipsis.
  HistoryRow row{seq,
                 at,
                 journey::quotable(who, kLongestLabel - 1),
                 journey::quotable(english(label), kLongestLabel - 1),
                 exchange::changesToJson(changes),
                 0};
  row.checkSum = hashOf(row);
  return row;
}

void insertHistoryRow(Connection& connection, const HistoryRow& row) {
  Query query(connection,
              "INSERT INTO history (seq, at, who, label, changes, check_sum) "
              "VALUES (?, ?, ?, ?, ?, ?)");
  query->bind(1, row.seq);
  query->bindNoCopy(2, row.at);
  query->bindNoCopy(3, row.who);
  query->bindNoCopy(4, row.label);
  query->bindNoCopy(5, row.changes);
  query->bind(6, static_cast<std::int64_t>(row.checkSum));
  query->exec();
}

std::vector<HistoryRow> readHistoryRows(Connection& connection, std::size_t most,
                                        std::int64_t beforeSeq) {
  constexpr auto kEnd = std::numeric_limits<std::int64_t>::max();
  Query query(connection,
              "SELECT seq, at, who, label, changes, check_sum FROM history "
              "WHERE seq < ? ORDER BY seq DESC LIMIT ?");
  query->bind(1, beforeSeq > 0 ? beforeSeq : kEnd);
  query->bind(2, static_cast<std::int64_t>(std::min<std::size_t>(most, kEnd)));
  std::vector<HistoryRow> rows;
  while (query->executeStep()) rows.push_back(rowIn(*query));
  return rows;
}

HistoryEntry entryOf(const HistoryRow& row) {
  try {
    if (row.checkSum != hashOf(row)) {
      throw Error(Blame::input, "", messages::editAltered());
    }
    for (const std::string* text : {&row.at, &row.who, &row.label}) checkText(*text);
    return {row.seq, row.at, row.who, row.label, row.label, exchange::changesFromJson(row.changes),
            {}};
  } catch (const Error& error) {
    return {row.seq, {}, {}, {}, {}, {}, error.in(placeOf(row.seq))};
  }
}

}  // namespace throughline::store
