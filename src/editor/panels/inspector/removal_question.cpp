#include "removal_question.h"

#include <map>

#include "../../kinds.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/intents/placing.h"

namespace throughline::editor {

namespace {

using journey::Kind;

/// What a removal does to other records, by their kinds.
struct Consequences {
  std::map<Kind, std::size_t> gone;
  std::map<Kind, std::size_t> parted;  ///< stay, and do not name it any more
};

// Told by doing it to a copy.
Consequences consequencesOf(const journey::Journey& journey, const drawing::Target& target) {
  journey::Journey trial = journey;
  journey::IdSource ids = journey::seededIds(1);
  journey::Edit edit(trial, ids);
  journey::removeRecord(edit, target.kind, target.id);
  Consequences consequences;
  for (const journey::Change& change : edit.changes()) {
    if (change.kind == target.kind && change.id == target.id) continue;
    ++(change.after ? consequences.parted : consequences.gone)[change.kind];
  }
  return consequences;
}

QString counted(const std::map<Kind, std::size_t>& kinds) {
  QStringList parts;
  for (const auto& [kind, count] : kinds) parts << countedKind(kind, count);
  return parts.join(QStringLiteral(", "));
}

}  // namespace

bool mayRemove(const journey::Journey& journey, const drawing::Target& target, Dialogs& dialogs,
               QWidget* parent) {
  if (entryOf(target.kind).element) return true;  // on the map Delete does not ask either
  const Consequences consequences = consequencesOf(journey, target);
  QStringList sentences;
  if (!consequences.gone.empty()) {
    sentences << texts::RelatedRecords::tr("Also deleted: %1.").arg(counted(consequences.gone));
  }
  if (!consequences.parted.empty()) {
    sentences << texts::RelatedRecords::tr("Kept, but no longer tied to it: %1.")
                     .arg(counted(consequences.parted));
  }
  if (sentences.isEmpty()) return true;
  const auto record = *journey.find(target.kind, target.id);
  const QString title = texts::RelatedRecords::tr("Delete the %1 “%2”")
                            .arg(noun(target.kind), oneLine(recordName(journey, record), 40));
  return dialogs
      .ask(parent, {.title = title,
                    .text = sentences.join(u'\n'),
                    .answers = {texts::RelatedRecords::tr("Delete %1").arg(noun(target.kind))}})
      .has_value();
}

}  // namespace throughline::editor
