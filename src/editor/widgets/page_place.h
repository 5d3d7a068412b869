#pragma once

#include <QObject>

class QStackedWidget;

namespace throughline::editor {

class Sheet;

/// Where the page of one thing stands while it is open: in the panel, in a narrow window as a
/// sheet over what the place shows, or all over the window where that was asked for. The panel
/// shows its first widget while the page is elsewhere.
class PagePlace : public QObject {
  Q_OBJECT

 public:
  /// `panel` has a list, or what stands for it, as its first widget; both must outlive it.
  /// `sheetWidth`: of the page over the map, where there is room.
  PagePlace(QWidget& page, QStackedWidget& panel, int sheetWidth, QObject* parent);
  ~PagePlace() override;

  /// Without one the page never lies over the map.
  void setMap(QWidget& map);

  void open();
  /// Gives the keyboard back to what had it before, where the page had it and lay elsewhere;
  /// false where it stays to be given.
  bool close();
  [[nodiscard]] bool isOpen() const { return m_open; }
  void setAllOver(bool allOver);
  [[nodiscard]] bool isAllOver() const { return m_open && m_allOver; }
  /// The window is as narrow as that.
  [[nodiscard]] bool liesOverMap() const;

 signals:
  /// So much at the right of the map is not seen.
  void mapCovered(int width);
  /// It stands in the panel.
  void stands();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void put();

  QWidget& m_page;
  QStackedWidget& m_panel;
  int m_sheetWidth;
  QWidget* m_map = nullptr;
  Sheet* m_sheet = nullptr;
  bool m_open = false;
  bool m_allOver = false;
  bool m_covers = false;  ///< a part of the map
};

}  // namespace throughline::editor
