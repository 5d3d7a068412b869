#pragma once

#include <QFont>
#include <QPoint>
#include <QString>
#include <QWidget>
#include <optional>

#include "throughline/drawing/theme.h"

class QPushButton;

namespace throughline::editor {

/// What stands above a stop: the stage in its hue, and of which review this is. Its period is a
/// button that lets another one be chosen.
class ReviewHead : public QWidget {
  Q_OBJECT

 public:
  struct Said {
    std::optional<std::size_t> stage;  ///< its place
    QString title;
    QString flag;  ///< "Weakest link" where it is the one
    QString review;
    QString periods;  ///< "Q3 2026 against Q2 2026"
    QString below;    ///< "stop 5 of 10", behind the periods
    QString clock;
    bool operator==(const Said&) const = default;
  };
  explicit ReviewHead(QWidget* parent);
  void show(const Said& said, const drawing::Theme& theme, qreal scale);

 signals:
  /// Another period is to be chosen, in a list that opens below this point.
  void periodWanted(QPoint below);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] QFont plainFont() const;
  [[nodiscard]] QString behindPeriods() const;
  [[nodiscard]] qreal mostAtRight() const { return width() * 0.42; }
  void placePeriod();

  QPushButton* m_period;
  Said m_said;
  const drawing::Theme* m_theme = nullptr;
  qreal m_scale = 1;
};

}  // namespace throughline::editor
