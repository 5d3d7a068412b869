#include "rows_clipboard.h"

#include "canvas/clipboard.h"
#include "cell_words.h"
#include "frame/table_clipboard.h"

namespace throughline::editor {

void setRows(QMimeData& mime, const ThingsModel& model,
             const std::vector<journey::RecordKey>& records) {
  using journey::ThingColumn;
  exchange::CopiedTable table(1);
  for (const ThingColumn column : journey::kThingColumns) {
    table.front().push_back({columnWord(column).toStdString()});
  }
  for (const journey::RecordKey& key : records) {
    const journey::RecordRef record = model.journey().get(key.kind, key.id);
    auto& row = table.emplace_back();
    for (const ThingColumn column : journey::kThingColumns) {
      if (column == ThingColumn::changed) {
        const auto day = model.changedOn(key);
        row.push_back({day ? day->iso() : std::string()});
      } else {
        row.push_back({cellWord(model.journey(), record, column).toStdString()});
      }
    }
  }
  setRecords(mime, model.journey(), records);
  setTables(mime, {table});
}

}  // namespace throughline::editor
