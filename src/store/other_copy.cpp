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
  const auto newest = document.history(1);
  return newest.empty() ? 0 : newest.front().seq;
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
  const std::int64_t since = copy.shared ? copy.shared->seq : 0;
  copy.editsHere = lastEdit(mine) - since;
  copy.editsThere = lastEdit(*copy.document) - since;
  if (copy.editsThere > 0) copy.lastAuthor = copy.document->history(1).front().who;
  return copy;
}

journey::Message mergeLabel(const fs::path& copy, const journey::Merge& merge) {
  return messages::mergeWith(journey::shownFileName(copy.filename().string()),
                             messages::mergeTaken(merge.takenCount()),
                             messages::mergeConflicts(merge.conflicts.size()));
}

}  // namespace throughline::store
