#pragma once

#include <QObject>

#include "frame/window_context.h"

namespace throughline::editor {

/// Says why a letter that is typed into a field does nothing, where the map can only be read:
/// what somebody types must not vanish without a word.
class ReadOnlyKeys : public QObject {
  Q_OBJECT

 public:
  ReadOnlyKeys(WindowContext context, QObject* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  WindowContext m_context;
};

}  // namespace throughline::editor
