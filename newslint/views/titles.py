"""The words that stand before a name without being of it: offices and ranks, what is set before these; and the words that
make a name that of an organisation or a thing."""

OFFICES = frozenset(
    "President Premier Chancellor Minister Secretary Senator Sen Sens Representative Rep Reps Congressman Congresswoman Governor Gov Mayor King Queen Prince "
    "Princess Emir Sheikh Sheik Shaikh Sultan Pope Cardinal Archbishop Bishop Patriarch Imam Ayatollah Mullah Rabbi Reverend Rev Father Pastor General Gen Colonel Col "
    "Major Maj Captain Capt Lieutenant Lt Sergeant Sgt Corporal Admiral Adm Commander Cmdr Brigadier Brig Marshal Sheriff Judge Justice Attorney Professor Prof Doctor "
    "Dr Mr Mrs Ms Miss Mx Sir Dame Lord Lady Baroness Baron Count Countess Duke Duchess Ambassador Envoy Speaker Chairman Chairwoman Chairperson Chair Director Commissioner "
    "Leader Deputy Spokesman Spokeswoman Spokesperson Coach Manager Officer Inspector Detective Superintendent Constable Councillor Councilman Councilwoman Assemblyman "
    "Taoiseach Msgr Hon Pres Fr".split()
)
# Where one of these stands inside a run, a name begins behind it, whatever was in front.
HEADS = frozenset("President Premier Minister Senator Governor Mayor Spokesman Spokeswoman Ambassador Chancellor Congressman Congresswoman".split())
MODIFIERS = frozenset(
    "Prime Foreign Defense Defence Interior Health Finance Home Former Acting Interim Chief Executive Vice Crown Grand Supreme Deputy Assistant Under Lieutenant Major "
    "First Labor Labour Education Energy Environment Trade Treasury State Transport Culture Justice Security Federal National Republican Democratic Conservative Liberal "
    "Attorney Staff Police Managing Opposition Party Head Senior Press Solicitor Secretary-General Economy Agriculture Tourism Information Great".split()
)
ORGANISATIONS = frozenset(
    "Ministry University College School Institute Party Council Committee Commission Bank Court Army Navy Police Department Agency Association Union Federation League "
    "Club Company Corporation Group Hospital Church Street Road Avenue Bridge River Lake Mount Mountain Island Islands Sea Ocean Bay Peninsula Palace Castle Park Square "
    "Airport Station Stadium Centre Center House Hall Museum Theatre Theater Times Post News Daily Journal Press Agreement Treaty Act Bill Law Award Prize Cup Games "
    "Championship Championships Olympics War Movement Front Forces Force Parliament Senate Assembly Congress Government Administration Foundation Society Service Services "
    "Office Organization Organisation Authority Board Fund Trust Team City County State States Province District Region Republic Kingdom Emirates Brotherhood Nations "
    "Strip Bank Crossing North South East West Northern Southern Eastern Western Central National International World Global United New Royal Day Week Year Conference Summit "
    "Tower Building Festival Program Programme Project Plan Airlines Airways Ltd Inc Corp Co Limited".split()
)
