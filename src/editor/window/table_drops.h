#pragma once

#include <QObject>

#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"

namespace throughline::editor {

/// Takes files with tables (.tsv, .csv, .md, .html) that are dropped on a window into its
/// map, as pasting them would.
class TableDrops : public QObject {
  Q_OBJECT

 public:
  /// All must outlive it. `window` takes drops from now on.
  TableDrops(QWidget& window, OpenMap& map, const Services& services);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void take(const QString& file);

  QWidget& m_window;
  OpenMap& m_map;
  const Services& m_services;
};

}  // namespace throughline::editor
