#pragma once

#include <QWidget>
#include <utility>
#include <vector>

#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// Keys and what they do in one line: as many as have room, each whole.
class KeyHints : public QWidget {
  Q_OBJECT

 public:
  using Hint = std::pair<QString, QString>;  ///< "Page down", "next stop"

  KeyHints(std::vector<Hint> hints, QWidget* parent);
  void show(const drawing::Theme& theme, qreal scale);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::vector<Hint> m_hints;
  const drawing::Theme* m_theme = nullptr;
  qreal m_scale = 1;
};

}  // namespace throughline::editor
