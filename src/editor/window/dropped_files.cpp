#include "dropped_files.h"

#include "features/merge/merge_feature.h"
#include "frame/file_drops.h"
#include "frame/guarded.h"
#include "take/take_table.h"
#include "throughline/editor/workspace.h"

namespace throughline::editor {

namespace {

void takeFile(const WindowContext& context, const QString& file) {
  guarded(context, [&] {
    takeTable(context.map, *context.window, {tableInFile(file)}, [](const auto&) {});
  });
}

}  // namespace

void takeDroppedFiles(const WindowContext& context, Workspace& workspace, MergeFeature& merging) {
  QWidget* window = context.window;
  const auto isWritable = [&map = context.map] { return map.canEdit(); };
  new FileDrops(
      *window,
      {{{"journey"},
        [window, &workspace, &merging, isWritable](const QString& file) {
          if (isWritable() && merging.isCopy(file)) return merging.open(file, {});
          workspace.openFile(file, window);
        }},
       {{"json"},
        [window, &workspace](const QString& file) { workspace.importFile(file, window); }},
       {kTableSuffixes, [context](const QString& file) { takeFile(context, file); }, isWritable}});
}

}  // namespace throughline::editor
