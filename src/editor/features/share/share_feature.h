#pragma once

#include <QObject>

#include "frame/window_context.h"

namespace throughline::editor {

/// A copy of the map to give away: asks what goes into it, and writes it.
class ShareFeature : public QObject {
  Q_OBJECT

 public:
  explicit ShareFeature(WindowContext context, QObject* parent);

 private:
  void ask();
  /// False where no copy was written.
  bool write(const journey::Journey& copy);

  WindowContext m_context;
};

}  // namespace throughline::editor
