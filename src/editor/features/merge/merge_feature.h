#pragma once

#include <QObject>

#include "frame/window_context.h"

namespace throughline::editor {

/// Brings copies of the map in that were edited apart: from the menu, or a file that was dropped
/// or found beside the map.
class MergeFeature : public QObject {
  Q_OBJECT

 public:
  MergeFeature(const WindowContext& context, QObject* parent);

  void addAction();
  /// Shows what the file would bring; it is another file than the map. `found` says where it was
  /// met, and may be empty.
  void open(const QString& path, const QString& found);
  /// True where the file is another one of this very map, by its id, or comes from it by its
  /// history.
  [[nodiscard]] bool isCopy(const QString& path) const;
  /// Who changed the copy, where it would bring something; nothing where it would not, or cannot
  /// be read.
  [[nodiscard]] std::optional<QString> whoChanged(const QString& path) const;

 private:
  void bringIn(const QString& path, class MergeSession& session);

  WindowContext m_context;
};

}  // namespace throughline::editor
