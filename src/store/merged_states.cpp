#include "merged_states.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "history_rows.h"
#include "label_json.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/messages/merging.h"

namespace throughline::store {

using journey::Message;
namespace messages = journey::messages;

namespace {

using States = std::shared_ptr<const std::vector<MergedState>>;

bool is(const Message& message, const journey::Wording& code) { return message.wording() == &code; }

std::optional<std::int64_t> numberIn(const Message& message, std::size_t at) {
  if (at >= message.arguments().size()) return std::nullopt;
  const auto* number = std::get_if<std::int64_t>(&message.arguments()[at].value);
  return number ? std::optional(*number) : std::nullopt;
}

const Message* messageIn(const Message& message, std::size_t at) {
  if (at >= message.arguments().size()) return nullptr;
  return std::get_if<Message>(&message.arguments()[at].value);
}

/// How many edits a step back or forth went over.
std::int64_t stepsOf(const Message& step) {
  const Message* label = messageIn(step, 0);
  if (!label || !is(*label, messages::severalEdits)) return 1;
  return numberIn(*label, 0).value_or(1);
}

std::optional<MergedState> mergeIn(Connection& connection, std::int64_t seq) {
  const auto row = readHistoryRow(connection, seq);
  if (!row || !isAsWritten(*row)) return std::nullopt;
  const Message label = messageFrom(row->code, row->arguments);
  const Message* copy = messageIn(label, 0);
  if (!copy || !is(*copy, messages::copyUpTo)) return std::nullopt;
  const auto theirs = numberIn(*copy, 1);
  const auto sum = numberIn(*copy, 2);
  if (!theirs || !sum) return std::nullopt;
  return MergedState{seq, row->at, *theirs, *sum, label};
}

/// Follows a history from its first merge on: which merges stand after each edit. Steps back and
/// forth go over the edits before them, as they do in the window.
class StandingMerges {
 public:
  explicit StandingMerges(Connection& connection) : m_connection(connection) {}

  void follow(std::int64_t seq, const Message& label) {
    if (is(label, messages::undo)) {
      step(m_before, m_after, stepsOf(label));
    } else if (is(label, messages::redo)) {
      step(m_after, m_before, stepsOf(label));
    } else {
      m_before.push_back(m_now);
      m_after.clear();
      edit(seq, label);
    }
    m_byRow.insert_or_assign(m_byRow.end(), seq, m_now);
    m_lastWasOutside = is(label, messages::sealOutsideChange);
  }
  [[nodiscard]] const std::vector<MergedState>& now() const { return *m_now; }

 private:
  void step(std::vector<States>& from, std::vector<States>& to, std::int64_t steps) {
    for (; steps > 0; --steps) {
      to.push_back(m_now);
      m_now = from.empty() ? none() : from.back();
      if (!from.empty()) from.pop_back();
    }
  }

  void edit(std::int64_t seq, const Message& label) {
    if (is(label, messages::mergeWith)) {
      if (auto merged = mergeIn(m_connection, seq)) {
        auto more = std::make_shared<std::vector<MergedState>>(*m_now);
        more->push_back(*std::move(merged));
        m_now = std::move(more);
      }
    } else if (is(label, messages::goBack)) {
      // What another program had done got a row of its own before this one.
      const std::int64_t newest = seq - 1 - (m_lastWasOutside ? 1 : 0);
      m_now = after(newest - numberIn(label, 1).value_or(newest));
    } else if (is(label, messages::takeBack)) {
      takeBack(messageIn(label, 0));
    }
  }

  // Of a step that is taken back it is not known which merges it went over.
  void takeBack(const Message* label) {
    if (!label) return;
    if (isStep(*label)) {
      m_now = none();
      return;
    }
    auto fewer = std::make_shared<std::vector<MergedState>>(*m_now);
    std::erase_if(*fewer, [&](const MergedState& merged) { return merged.label == *label; });
    m_now = std::move(fewer);
  }

  static bool isStep(const Message& label) {
    return is(label, messages::undo) || is(label, messages::redo) || is(label, messages::goBack) ||
           is(label, messages::takeBack);
  }
  static States none() { return std::make_shared<std::vector<MergedState>>(); }
  [[nodiscard]] States after(std::int64_t seq) const {
    const auto next = m_byRow.upper_bound(seq);
    return next == m_byRow.begin() ? none() : std::prev(next)->second;
  }

  Connection& m_connection;
  States m_now = none();
  std::vector<States> m_before;  ///< before each edit that could be undone
  std::vector<States> m_after;   ///< after each that could be done again
  std::map<std::int64_t, States> m_byRow;
  bool m_lastWasOutside = false;
};

}  // namespace

std::vector<MergedState> mergedStates(Connection& connection) {
  Query first(connection, "SELECT min(seq) FROM history WHERE code = ?");
  first->bind(1, std::string(messages::mergeWith.code));
  if (!first->executeStep() || first->getColumn(0).isNull()) return {};
  Query rows(connection, "SELECT seq, code, arguments FROM history WHERE seq >= ? ORDER BY seq");
  rows->bind(1, first->getColumn(0).getInt64());
  StandingMerges merges(connection);
  while (rows->executeStep()) {
    merges.follow(rows->getColumn(0).getInt64(),
                  messageFrom(rows->getColumn(1).getString(), rows->getColumn(2).getString()));
  }
  return merges.now();
}

}  // namespace throughline::store
