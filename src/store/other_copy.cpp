#include "throughline/store/other_copy.h"

#include "faults.h"
#include "throughline/journey/messages/merging.h"
#include "throughline/journey/text.h"

namespace throughline::store {

using journey::Blame;
using journey::Error;
namespace fs = std::filesystem;
namespace messages = journey::messages;

namespace {

std::int64_t lastEdit(const Document& document) {
  const auto newest = document.newestEdit();
  return newest ? newest->seq : 0;
}

}  // namespace

OtherCopy readCopy(const Document& mine, const fs::path& path, const Services& services) {
  std::error_code ignored;
  if (fs::equivalent(mine.path(), path, ignored)) {
    throw Error(Blame::usage, shownPath(path), messages::copyIsThisMap());
  }
  OtherCopy copy;
  copy.document = Document::open(path, services, Purpose::look);
  copy.shared = mine.sharedWith(*copy.document);
  copy.newest = copy.document->newestEdit();
  copy.editsHere = lastEdit(mine) - (copy.shared ? copy.shared->seq : 0);
  copy.editsThere = lastEdit(*copy.document) - (copy.shared ? copy.shared->otherSeq : 0);
  if (copy.editsThere > 0) copy.lastAuthor = copy.document->history(1).front().who;
  return copy;
}

journey::Message mergeLabel(const fs::path& copy, const journey::Merge& merge,
                            const std::optional<EditMark>& newest) {
  const std::string name = journey::shownFileName(copy.filename().string());
  const auto taken = messages::mergeTaken(merge.takenCount());
  const auto conflicts = messages::mergeConflicts(merge.conflicts.size());
  if (!newest) return messages::mergeWith(name, taken, conflicts);
  return messages::mergeWith(messages::copyUpTo(name, newest->seq, newest->sum), taken, conflicts);
}

}  // namespace throughline::store
