#pragma once

#include <QString>
#include <QWidget>
#include <optional>

#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// What stands above a stop: the stage in its hue, and of which review this is.
class ReviewHead : public QWidget {
  Q_OBJECT

 public:
  struct Said {
    std::optional<std::size_t> stage;  ///< its place
    QString title;
    QString flag;  ///< "Weakest link" where it is the one
    QString review;
    QString below;  ///< "Q3 2026 against Q2 2026 · stop 5 of 10"
    QString clock;
    bool operator==(const Said&) const = default;
  };
  explicit ReviewHead(QWidget* parent);
  void show(const Said& said, const drawing::Theme& theme, qreal scale);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Said m_said;
  const drawing::Theme* m_theme = nullptr;
  qreal m_scale = 1;
};

}  // namespace throughline::editor
