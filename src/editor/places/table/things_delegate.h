#pragma once

#include <QStyledItemDelegate>
#include <functional>

#include "things_model.h"
#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// What a row shows beside what stands in it.
struct RowState {
  bool ticked = false;
  bool current = false;  ///< the cursor is in it
  bool dimmed = false;   ///< find has found others
};

/// Paints the lines: of a group over all columns, of a thing cell by cell.
class ThingsDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  static constexpr int kRowHeight = 28;
  static constexpr int kTickZone = 34;  ///< at the left of the first cell

  using StateOf = std::function<RowState(int row)>;
  ThingsDelegate(const ThingsModel& model, StateOf stateOf, QObject* parent);

  void setTheme(const drawing::Theme& theme) { m_theme = &theme; }
  /// No id: there is none.
  void setWeakest(journey::Id<journey::Stage> stage) { m_weakest = stage; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  /// The line of a group, as it is also shown above rows whose own line has scrolled away.
  void paintGroup(QPainter& painter, const QRect& rect, const QFont& font, int row,
                  bool current) const;

 private:
  void paintName(QPainter& painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const;
  void paintOwner(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
  void paintText(QPainter& painter, const QRect& rect, const QString& text, drawing::Ink ink) const;
  [[nodiscard]] const QColor& ink(drawing::Ink ink) const { return m_theme->of(ink); }

  const ThingsModel& m_model;
  StateOf m_stateOf;
  const drawing::Theme* m_theme = &drawing::Theme::light();
  journey::Id<journey::Stage> m_weakest;
};

}  // namespace throughline::editor
