#pragma once

#include <QSettings>
#include <QWidget>

namespace throughline::editor {

class Canvas;
class PeopleRow;

/// The middle of the window: the row of people above the canvas. The row folds where the window
/// is low, and whether it is shown is kept in the settings.
class MapArea : public QWidget {
  Q_OBJECT

 public:
  /// `settings` may be null.
  MapArea(PeopleRow& people, Canvas& canvas, QSettings* settings);

  void setPeopleShown(bool shown);
  /// A bar that takes the place of the people while it is shown.
  void setBar(QWidget& bar);
  /// What is seen of the map stays where it is on the screen.
  void showBar(bool shown);
  [[nodiscard]] bool arePeopleShown() const;

 signals:
  void peopleShown(bool shown);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  PeopleRow& m_people;
  Canvas& m_canvas;
  QWidget* m_bar = nullptr;
  bool m_holdsBar = false;
  bool m_wasShown = false;  ///< the row of people, before the bar
  QSettings* m_settings;
};

}  // namespace throughline::editor
