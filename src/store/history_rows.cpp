#include "history_rows.h"

#include <limits>

#include "label_json.h"
#include "throughline/exchange/changes_json.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/text.h"

namespace throughline::store {

using journey::Blame;
using journey::Error;
namespace messages = journey::messages;

namespace {

constexpr std::size_t kLongestLabel = 500;
constexpr const char* kColumns =
    "seq, at, who, label, code, arguments, version, changes, check_sum";

std::string placeOf(std::int64_t seq) { return "history " + std::to_string(seq); }

HistoryRow rowIn(SQLite::Statement& query) {
  return {query.getColumn(0).getInt64(),
          query.getColumn(1).getString(),
          query.getColumn(2).getString(),
          query.getColumn(3).getString(),
          query.getColumn(4).getString(),
          query.getColumn(5).getString(),
          query.getColumn(6).getInt(),
          query.getColumn(7).getString(),
          static_cast<std::uint64_t>(query.getColumn(8).getInt64())};
}

void checkText(const std::string& text) {
  const auto length = journey::characterCount(text);
  if (!length || *length > kLongestLabel || journey::hasControlCharacters(text)) {
    throw Error(Blame::input, "", messages::notAShortLine());
  }
}

journey::Message messageOf(const HistoryRow& row) {
  journey::Message message = messageFrom(row.code, row.arguments);
  return message.empty() ? journey::Message(row.label) : message;
}

journey::ChangeSet changesIn(const HistoryRow& row, const Format& format, exchange::Beside beside) {
  beside.sum = sumOfText;
  if (row.version >= format.version) return exchange::changesFromJson(row.changes, beside);
  return exchange::olderChangesFromJson(row.changes, format.changesSince(row.version), beside);
}

void checkRow(const HistoryRow& row) {
  if (!isAsWritten(row)) throw Error(Blame::input, "", messages::editAltered());
  for (const std::string* text : {&row.at, &row.who, &row.label}) checkText(*text);
}

std::vector<HistoryRow> rowsOf(SQLite::Statement& query) {
  std::vector<HistoryRow> rows;
  while (query.executeStep()) rows.push_back(rowIn(query));
  return rows;
}

std::string select(const char* rest) {
  return std::string("SELECT ") + kColumns + " FROM history WHERE " + rest;
}

std::int64_t limit(std::size_t most) {
  constexpr auto kEnd = std::numeric_limits<std::int64_t>::max();
  return static_cast<std::int64_t>(std::min<std::size_t>(most, kEnd));
}

}  // namespace

HistoryRow makeHistoryRow(std::int64_t seq, const Signature& signature,
                          const journey::ChangeSet& changes, int version) {
  // One less than the limit: what is cut ends in an ellipsis.
  HistoryRow row{seq,
                 signature.at,
                 journey::shortened(signature.who, kLongestLabel - 1),
                 journey::shortened(storedEnglish(signature.label), kLongestLabel - 1),
                 codeOf(signature.label),
                 argumentsToJson(signature.label),
                 version,
                 exchange::shortChangesToJson(changes, sumOfText)};
  row.checkSum = hashOf(row);
  return row;
}

void insertHistoryRow(Connection& connection, const HistoryRow& row) {
  Query query(connection, std::string("INSERT INTO history (") + kColumns +
                              ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  query->bind(1, row.seq);
  query->bindNoCopy(2, row.at);
  query->bindNoCopy(3, row.who);
  query->bindNoCopy(4, row.label);
  query->bindNoCopy(5, row.code);
  query->bindNoCopy(6, row.arguments);
  query->bind(7, row.version);
  query->bindNoCopy(8, row.changes);
  query->bind(9, static_cast<std::int64_t>(row.checkSum));
  query->exec();
}

std::vector<HistoryRow> readHistoryRows(Connection& connection, std::size_t most,
                                        std::int64_t beforeSeq) {
  Query query(connection, select("seq < ? ORDER BY seq DESC LIMIT ?"));
  query->bind(1, beforeSeq > 0 ? beforeSeq : std::numeric_limits<std::int64_t>::max());
  query->bind(2, limit(most));
  return rowsOf(*query);
}

std::vector<HistoryRow> readHistoryRowsAfter(Connection& connection, std::size_t most,
                                             std::int64_t afterSeq) {
  Query query(connection, select("seq > ? ORDER BY seq LIMIT ?"));
  query->bind(1, afterSeq);
  query->bind(2, limit(most));
  return rowsOf(*query);
}

std::optional<HistoryRow> readHistoryRow(Connection& connection, std::int64_t seq) {
  Query query(connection, select("seq = ?"));
  query->bind(1, seq);
  return query->executeStep() ? std::optional(rowIn(*query)) : std::nullopt;
}

std::vector<std::string> authorsIn(Connection& connection) {
  Query query(connection, "SELECT DISTINCT who FROM history ORDER BY who");
  std::vector<std::string> authors;
  while (query->executeStep()) authors.push_back(query->getColumn(0).getString());
  return authors;
}

// Version 1 hashed no code, so a code in such a row is nobody's word.
bool isAsWritten(const HistoryRow& row) {
  const bool plain = row.code.empty() && row.arguments == "[]";
  return row.checkSum == hashOf(row) && (row.version > 1 || plain);
}

HistoryEntry entryOf(const HistoryRow& row, const Format& format, const exchange::Beside& beside) {
  try {
    checkRow(row);
    return {row.seq, row.at, row.who, row.label, messageOf(row), changesIn(row, format, beside),
            {}};
  } catch (const Error& error) {
    return {row.seq, {}, {}, {}, {}, {}, error.in(placeOf(row.seq))};
  }
}

std::optional<journey::ChangeSet> changesOf(const HistoryRow& row, const Format& format,
                                            const exchange::Beside& beside) {
  try {
    checkRow(row);
    return changesIn(row, format, beside);
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace throughline::store
