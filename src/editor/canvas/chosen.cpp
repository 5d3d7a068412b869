#include "canvas/chosen.h"

#include <algorithm>

#include "kinds.h"
#include "throughline/journey/intents/moving.h"

namespace throughline::editor {

using drawing::Element;
using drawing::Target;
using journey::RecordKey;

bool isOfSeveral(const Element* element) {
  const KindEntry* entry = element ? shownBy(element->kind) : nullptr;
  return entry && journey::describe(entry->kind).can.asOne;
}

std::vector<RecordKey> chosenRecords(const CanvasContext& context, bool journey::Abilities::*can) {
  const Element* current = context.focus.chosen();
  const bool cells = isOfSeveral(current);
  std::vector<RecordKey> records;
  for (const Target& target : context.selected()) {
    if (cells && target.kind == journey::Kind::stage) {
      Element cell = *current;
      cell.stage = {target.id};
      const auto behind = recordsBehind(context.journey(), cell);
      records.insert(records.end(), behind.begin(), behind.end());
    } else if (journey::describe(target.kind).can.*can &&
               context.journey().contains(target.kind, target.id)) {
      records.push_back(target);
    }
  }
  return inMapOrder(context.journey(), std::move(records));
}

void choose(const CanvasContext& context, const std::vector<RecordKey>& records) {
  if (records.empty()) return;
  const RecordKey last = records.back();
  if (journey::describe(last.kind).can.asOne) {
    const auto holder = holderOf(context.journey().get(last.kind, last.id));
    for (const Element& element : context.board.shown().elements) {
      const KindEntry* entry = shownBy(element.kind);
      if (entry && entry->kind == last.kind && element.stage.value == holder) {
        return context.focus.go(element);
      }
    }
  }
  context.view.select({records.begin(), records.end()}, last);
  context.view.reveal(last);
}

}  // namespace throughline::editor
